import { Select } from "#components/ui/select.tsx";

interface ZoneSelectProps {
  value: string;
  /** Every zone the server knows, by name. */
  zones: readonly string[];
  onChange: (zone: string) => void;
}

/** A time zone by its name in the IANA database, grouped by region; typing its first letters finds it. */
export function ZoneSelect({ value, zones, onChange }: ZoneSelectProps) {
  const all = zones.includes(value) ? zones : [value, ...zones];
  const options = all.map((zone) => {
    const [region, ...rest] = zone.split("/");
    const label = rest.length > 0 ? rest.join(", ") : zone;
    return { value: zone, label: label.replaceAll("_", " "), ...(rest.length > 0 && region ? { group: region } : {}) };
  });
  return <Select value={value} options={options} onChange={(event) => onChange(event.target.value)} />;
}
