/** The most of some times, in seconds, that lie within any span. */
export function most(times: readonly number[], span: number): number {
  return Math.max(0, ...times.map((time) => times.filter((other) => other >= time && other < time + span).length));
}
