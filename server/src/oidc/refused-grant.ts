import type { KoaContextWithOIDC } from 'oidc-provider';
import type { ApiError } from '../http/api-error.js';
import { errors } from './library.js';

/** A refusal of ours that the provider has to answer: with its status, and named as RFC 6749 §5.2 names it. */
export class RefusedGrant extends errors.CustomOIDCProviderError {
  readonly refusal: ApiError;

  constructor(refusal: ApiError) {
    super(nameOf(refusal), refusal.message);
    this.refusal = refusal;
    this.status = refusal.status;
    this.statusCode = refusal.status;
  }
}

/** The provider answers `error` and `error_description` only; this adds the members and headers of all our refusals. */
export function completeAnswer(ctx: KoaContextWithOIDC, error: Error): void {
  if (!(error instanceof RefusedGrant)) return;
  const { refusal } = error;
  ctx.set(refusal.details.headers ?? {});
  if (typeof ctx.body === 'object') Object.assign(ctx.body as object, { ...refusal.body, ...ctx.body });
}

function nameOf({ status, error }: ApiError): string {
  if (status === 400) return 'invalid_request';
  return status === 403 ? 'invalid_grant' : error;
}
