import type { IncomingMessage } from 'node:http';
import type { Context } from 'koa';
import * as v from 'valibot';
import { describeIssue, pathOf } from '../config/describe-issue.js';
import { ApiError } from './api-error.js';

const MAX_BYTES = 16 * 1024;

/** A member of a body that no honest client makes longer. */
export const shortText = v.pipe(v.string('must be a text'), v.maxLength(200, 'is too long'));

/** Reads a JSON object or a form, checks its shape, and refuses everything else. @throws {ApiError} 400, 413, 415 */
export async function readBody<Schema extends v.GenericSchema>(
  ctx: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  return checkFields(schema, await readFields(ctx));
}

/** Checks the shape of what was sent. @throws {ApiError} 400 */
export function checkFields<Schema extends v.GenericSchema>(schema: Schema, fields: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, fields);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = nameOf(pathOf(issue)) || 'body';
  throw new ApiError(400, 'bad.request', `${path}: ${describeIssue(issue)}`, { log: { field: path } });
}

/** The members of a JSON object, or the fields of a form, unchecked. @throws {ApiError} 400, 413, 415 */
async function readFields(ctx: Context): Promise<unknown> {
  const { type, text } = await readContent(ctx, 'bad.request');
  return type === 'json' ? parseJson(text, 'bad.request') : Object.fromEntries(new URLSearchParams(text));
}

/**
 * A form, or a JSON object of texts as one, with whatever is in it twice.
 * @param error what a body that cannot be read is called
 * @throws {ApiError} 400, 413, 415
 */
export async function readForm(ctx: Context, error: string): Promise<URLSearchParams> {
  const { type, text } = await readContent(ctx, error);
  if (type !== 'json') return new URLSearchParams(text);
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(parseJson(text, error) ?? {})) {
    if (typeof value !== 'string') throw new ApiError(400, error, `${nameOf(name)} must be a text.`);
    form.set(name, value);
  }
  return form;
}

/** The name of a member, unless it is one that no program gives: it may be a number or a code. */
function nameOf(name: string): string {
  return name === '' || (/^[A-Za-z_.\d]{1,80}$/.test(name) && !/\d{6}/.test(name)) ? name : '(a member)';
}

async function readContent(ctx: Context, error: string): Promise<{ type: string; text: string }> {
  const type = ctx.is('json', 'urlencoded');
  if (!type) throw new ApiError(415, error, 'Send application/json or application/x-www-form-urlencoded.');
  return { type, text: await readText(ctx.req, error) };
}

function parseJson(text: string, error: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, error, 'The body is not JSON.');
  }
}

async function readText(request: IncomingMessage, error: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_BYTES) throw new ApiError(413, error, `The body is larger than ${MAX_BYTES} bytes.`);
      chunks.push(chunk);
    }
  } catch (failure) {
    if (failure instanceof ApiError) throw failure;
    throw new ApiError(400, error, 'The client left before the end of the body.', { level: 'info' });
  }
  return Buffer.concat(chunks).toString('utf8');
}
