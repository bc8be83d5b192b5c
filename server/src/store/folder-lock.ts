import { randomUUID } from 'node:crypto';
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ConfigError } from '../config/config.js';
import { StoreUnavailable } from './store.js';

/** How often a holder shows that it lives, and how long a silent one is believed. Milliseconds. */
export interface LockTimes {
  beat: number;
  patience: number;
}

export interface FolderLock {
  isHeld: () => boolean;
  /** Called before everything that is done in the folder. @throws {StoreUnavailable} when the lock is lost */
  require: () => void;
  release: () => void;
}

const DEFAULT_TIMES: LockTimes = { beat: 1000, patience: 4000 };

/**
 * Keeps a second process off a data folder; the embedded database has no lock of its own, and two writers lose rows.
 * The holder rewrites the file at every beat. A process id would not do: in containers everyone is number 1. So after
 * a kill, the next start takes `patience` to believe it; and a holder that was silent for as long (a laptop that slept,
 * a container that was paused) finds out that it is one no more, and writes nothing.
 *
 * @throws {ConfigError} when another process holds it
 */
export async function lockFolder(file: string, times: LockTimes = DEFAULT_TIMES): Promise<FolderLock> {
  const owner = randomUUID();
  const mark = (beat: number) => `${owner} ${beat}`;
  if (!(await create(file, mark(0)))) {
    await waitForSilence(file, times);
    await takeOver(file, mark(0), times);
  }
  let beats = 0;
  let beatAt = performance.now();
  const isHeld = (): boolean => read(file)?.startsWith(owner) === true;
  const timer = setInterval(() => {
    if (!isHeld()) return;
    writeFileSync(file, mark((beats += 1)));
    beatAt = performance.now();
  }, times.beat);
  timer.unref();
  return {
    isHeld,
    require: () => {
      // Nobody takes over from a holder whose last beat is younger than this.
      if (performance.now() - beatAt > times.patience / 2 && !isHeld()) {
        throw new StoreUnavailable(new Error(`another process has taken over ${dirname(file)}`));
      }
    },
    release: () => {
      clearInterval(timer);
      if (isHeld()) unlinkSync(file);
    },
  };
}

async function create(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function waitForSilence(file: string, { patience }: LockTimes): Promise<void> {
  const before = read(file);
  await delay(patience);
  if (read(file) !== before) throw inUse(file);
}

/** Of several that find the same silent lock, the last to write has it; the others see that at the next look. */
async function takeOver(file: string, content: string, { beat }: LockTimes): Promise<void> {
  await writeFile(file, content);
  await delay(beat);
  if ((await readFile(file, 'utf8')) !== content) throw inUse(file);
}

function inUse(file: string): ConfigError {
  return new ConfigError([
    { path: dirname(file), message: 'is the data folder of another process that is running, and admits only one' },
  ]);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
