const duties: (() => void)[] = [];

process.once('exit', () => {
  for (const duty of duties) duty();
});

/** What a test process has to put away, however it ends: as one listener, for there are many of them. */
export function atExit(duty: () => void): void {
  duties.push(duty);
}
