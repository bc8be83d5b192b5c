import * as v from 'valibot';

/** What several settings are made of. Every message is ours: those of the library repeat the value, maybe a secret. */
export const object = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, 'must be an object');

export const text = v.pipe(v.string('must be a text'), v.nonEmpty('must not be empty'));

export const seconds = (min: number, max: number) =>
  v.pipe(
    v.number('must be a number of seconds'),
    v.integer('must be whole seconds'),
    v.minValue(min, `must be at least ${min} seconds`),
    v.maxValue(max, `must be at most ${max} seconds`),
  );

/** A whole number with a default. */
export const count = (min: number, max: number, fallback: number) =>
  v.optional(
    v.pipe(
      v.number('must be a number'),
      v.integer('must be a whole number'),
      v.minValue(min, `must be at least ${min}`),
      v.maxValue(max, `must be at most ${max}`),
    ),
    fallback,
  );
