// Shape of a BCP 47 tag. What a header carries ends up in an SMS, so nothing else passes.
const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;

/** The language of the SMS: `x-request-language` beats `accept-language`; empty when neither names one. */
export function requestLanguage(headers: { requested?: string; accepted?: string }): string {
  return preferred(headers.requested) || preferred(headers.accepted);
}

function preferred(header = ''): string {
  return acceptedLanguages(header)[0] ?? '';
}

/** The language tags of a header such as `accept-language`, the most wanted first. */
export function acceptedLanguages(header: string): string[] {
  const ranges = header.slice(0, 200).split(',').map(parseRange);
  const usable = ranges.filter((range) => TAG.test(range.tag) && range.weight > 0);
  return usable.sort((a, b) => b.weight - a.weight).map(({ tag }) => tag);
}

/** One language range with its weight (RFC 9110 §12.5.4). */
function parseRange(part: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const quality = parameters.find((parameter) => /^q=/i.test(parameter));
  const weight = quality ? Number(quality.slice(2)) : 1;
  return { tag, weight: Number.isFinite(weight) ? weight : 0 };
}
