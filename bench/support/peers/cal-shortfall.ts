import { firstLargest, type Peer } from "./peer.ts";

/**
 * cal.com's weighted round robin: the present host with the largest shortfall, (bookings + calibrations) × weight ÷
 * weights − (own bookings + own calibration); then the larger weight, then the least recently booked. Whoever is out
 * of office is calibrated by the bookings of others meanwhile ÷ (hosts − 1). One interval without reset, nobody new.
 * Source: features/bookings/lib/getLuckyUser.ts, filterUsersBasedOnWeights and getHostsWithCalibration.
 */
export const calShortfall: Peer = (weights) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const bookings = weights.map(() => 0);
  const calibration = weights.map(() => 0);
  const lastTurn = weights.map(() => 0);
  let turn = 0;
  return (isPresent) => {
    const all = turn + calibration.reduce((sum, one) => sum + one, 0);
    const shortfalls = weights.map(
      (weight, at) => all * (weight / total) - (bookings[at] ?? 0) - (calibration[at] ?? 0),
    );
    const most = Math.max(...shortfalls.filter((_, at) => isPresent[at]));
    const short = shortfalls.map((shortfall, at) => isPresent[at] === true && shortfall === most);
    const heaviest = Math.max(...weights.filter((_, at) => short[at]));
    const left = short.map((isShort, at) => isShort && weights[at] === heaviest);
    const winner = firstLargest(left, (at) => -(lastTurn[at] ?? 0));
    bookings[winner] = (bookings[winner] ?? 0) + 1;
    lastTurn[winner] = ++turn;
    for (let at = 0; at < weights.length; at++)
      if (!isPresent[at]) calibration[at] = (calibration[at] ?? 0) + 1 / (weights.length - 1);
    return winner;
  };
};
