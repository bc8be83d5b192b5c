export type JsonObject = Readonly<Record<string, unknown>>;

/** The body as a JSON object; undefined for anything else, such as the web page of a public network. */
export const readObject = async (response: Response): Promise<JsonObject | undefined> => {
  const text = await response.text();
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
};

/** The first of these members that is a text with something in it. */
export const textOf = (object: JsonObject, ...names: string[]): string | undefined =>
  names.map((name) => object[name]).find((value): value is string => typeof value === 'string' && value !== '');

/** A count or a number of seconds: finite and not negative. */
export const countOf = (object: JsonObject, name: string): number | undefined => {
  const value = object[name];
  return typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined;
};
