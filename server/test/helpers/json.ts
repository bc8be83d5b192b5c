/** A JSON object whose members the tests look at one by one. */
export type Fields = Record<string, unknown>;

export async function readObject(response: Response): Promise<Fields> {
  return (await response.json()) as Fields;
}

export async function readList(response: Response): Promise<Fields[]> {
  return (await response.json()) as Fields[];
}
