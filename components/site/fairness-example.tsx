import { BalanceChart } from "#components/charts/balance-chart.tsx";
import { SampleData } from "./sample-data.tsx";
import { SAMPLE_REPS, sampleFairness } from "./sample-fairness.ts";

/** Thirty days of a made-up pool under the product's own rotation. */
export function FairnessExample() {
  const reps = SAMPLE_REPS.map(({ id, label }) => ({ id, label }));
  return (
    <>
      <BalanceChart
        rows={sampleFairness()}
        reps={reps}
        focusedId="rep-1"
        title="Thirty days of one pool"
        note="Dev is away in the second week: his line is level"
      />
      <SampleData />
    </>
  );
}
