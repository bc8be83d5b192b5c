import { SegmentedMessage } from 'sms-segments-calculator';
import type { Config } from '../config/config.js';
import { messageRenderer } from './message.js';
import { languagesOf } from './template.js';

/** The text of an SMS and how it travels (3GPP TS 23.038). */
interface MeasuredText {
  text: string;
  encoding: 'GSM-7' | 'UCS-2';
  /** Units of the encoding. One SMS holds 160 or 70 of them, one of several 153 or 67. */
  size: number;
  segments: number;
}

export interface MessagePreview extends MeasuredText {
  /** The languages that get this text; the empty one stands for all that are not named. */
  languages: readonly string[];
}

/**
 * The texts the template makes, that for languages it does not know first. Each is the longest over all clients and
 * their pages, whose names and hosts it may show.
 */
export function previewMessages(config: Config): MessagePreview[] {
  const longest = languagesOf(config.sms.template).map((language) => ({ language, ...longestText(config, language) }));
  const distinct = new Map(longest.map((preview) => [preview.text, preview]));
  return [...distinct.values()].map(({ language: _, ...measured }) => ({
    ...measured,
    languages: longest.filter(({ text }) => text === measured.text).map(({ language }) => language),
  }));
}

function longestText(config: Config, language: string): MeasuredText {
  const render = messageRenderer(config);
  const values = { code: '1234567890'.slice(0, config.sms.codeLength), phoneNumber: '+15555550123', language };
  const texts = config.clients.flatMap(({ name, origins }) =>
    ['', ...origins].map((origin) => measure(render({ ...values, applicationName: name, origin }))),
  );
  return texts.reduce((longest, text) => (isLonger(text, longest) ? text : longest));
}

function isLonger(a: MeasuredText, b: MeasuredText): boolean {
  return a.segments > b.segments || (a.segments === b.segments && a.size > b.size);
}

function measure(text: string): MeasuredText {
  const { encodingName: encoding, messageSize: bits, segmentsCount: segments } = new SegmentedMessage(text);
  return { text, encoding, size: bits / (encoding === 'GSM-7' ? 7 : 16), segments };
}
