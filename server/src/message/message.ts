import type { Config } from '../config/config.js';
import { compileTemplate, type MessageValues } from './template.js';

export interface MessageRequest extends MessageValues {
  /** Origin of the page that asks, one of the client's; empty when a back end does. */
  origin: string;
}

/** Turns a code into the text of the SMS. */
export type RenderMessage = (request: MessageRequest) => string;

/** The text of the template and, unless `sms.webotp` is `off`, the line that binds the code to a host. */
export function messageRenderer({ sms, issuer }: Config): RenderMessage {
  const renderTemplate = compileTemplate(sms.template);
  return (request) => {
    const text = renderTemplate(request);
    switch (sms.webotp) {
      case 'off':
        return text;
      case 'host':
        return bindToHost(text, new URL(issuer).hostname, request.code);
      case 'origin':
        return request.origin === '' ? text : bindToHost(text, new URL(request.origin).hostname, request.code);
    }
  };
}

/**
 * Adds the line by which a browser offers the code on pages of this host only
 * (https://wicg.github.io/sms-one-time-codes/#format: a host, never a port). A template that ends with such a line of
 * its own keeps that one.
 */
function bindToHost(text: string, host: string, code: string): string {
  const lastLine = text.split(/\r\n?|\n/).at(-1) ?? '';
  return /^@\S+ #\S/.test(lastLine) ? text : `${text}\n\n@${host} #${code}`;
}
