import assert from 'node:assert/strict';
import { RandomDigits } from '../../phone/random-digits.js';
import type { Stage } from '../helpers/stage.js';
import type { Visitor } from '../helpers/visitor.js';
import { choicesOf, lastChoice, type Choice } from './choices.js';
import { Network, type Sent } from './network.js';
import { meant } from './numbers.js';
import { passTime, stopTime } from './page-clock.js';
import { Person } from './person.js';
import { brokenRules } from './rules.js';
import { look, type View } from './view.js';
import { Wishes } from './wishes.js';

const BRITISH = { locale: 'en-GB', timezoneId: 'Europe/London' };
const WIDE = { width: 1280, height: 720 };
const NARROW = { width: 390, height: 844 };
/** Milliseconds that the element is given to do by itself what it does by itself: it pauses for no longer. */
const PAUSE = 500;
/** Looks, of two frames each, after which nothing will change any more. */
const PATIENCE = 300;

/** What is seen of a page that is being left. */
const SIGNED_IN: View = {
  ...{ open: true, step: 'success', busy: false, label: '', shown: '', text: '', callingCode: '', code: '' },
  ...{ message: '', usable: ['success'], focus: 'sms-login', innerFocus: '', kept: '' },
};

/** One person's way through the login, made by chance; the same one for the same seed. */
export class Sequence {
  readonly random: RandomDigits;
  readonly wishes = new Wishes();
  readonly person: Person;
  readonly network: Network;
  readonly #seed: number;
  readonly #stage: Stage;
  readonly #visitor: Visitor;
  readonly #log: string[] = [];
  #seen = 0;
  #ahead = 0;
  #steps = 0;
  #logins = 0;

  private constructor(stage: Stage, visitor: Visitor, network: Network, seed: number) {
    this.#seed = seed;
    this.#stage = stage;
    this.#visitor = visitor;
    this.network = network;
    this.random = new RandomDigits(seed);
    this.person = new Person(visitor, this.random, this.wishes, seed);
  }

  /** Plays the sequence of a seed from the first look at the page to the callback. */
  static async play(stage: Stage, seed: number): Promise<void> {
    const viewport = seed % 4 === 0 ? NARROW : WIDE;
    const permissions = ['clipboard-read', 'clipboard-write'];
    const visitor = await stage.visitor({ ...BRITISH, viewport, permissions });
    await stopTime(visitor.context);
    const sequence = new Sequence(stage, visitor, await Network.of(visitor.page), seed);
    try {
      await sequence.#play();
    } finally {
      stage.clock.advance(-sequence.#ahead);
      await visitor.leave();
    }
  }

  get log(): string {
    return this.#log.join('\n');
  }

  async #play(): Promise<void> {
    try {
      await this.visit();
      let view = await this.#settle();
      for (let left = 15 + this.random.below(16); left > 0; left--) view = await this.#act(view);
      await this.#finish();
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      throw new Error(`CHAOS_SEED=${this.#seed}\n${this.log}\n=> ${reason}`, { cause: error });
    }
  }

  async visit(): Promise<void> {
    await this.person.page.goto('/');
    await this.person.page.locator('sms-login [part=trigger]').waitFor();
  }

  async reload(): Promise<void> {
    await this.person.page.reload();
    await this.person.page.locator('sms-login [part=trigger]').waitFor();
    this.wishes.fulfil();
  }

  /** Lets time pass for everybody. */
  async wait(seconds: number): Promise<void> {
    this.#stage.clock.advance(seconds);
    this.#ahead += seconds;
    await passTime(this.person.page, seconds * 1000);
  }

  async setOffline(offline: boolean): Promise<void> {
    this.network.offline = offline;
    await this.#visitor.context.setOffline(offline);
  }

  async #act(view: View): Promise<View> {
    return this.#do(this.#choose(choicesOf(this, view)), view);
  }

  async #do(choice: Choice, view: View): Promise<View> {
    this.#log.push(`${++this.#steps}. ${choice.name}`);
    const detail = await choice.act();
    this.#note(typeof detail === 'string' ? detail : '');
    // Sometimes the next thing is done before the first one can have had any effect.
    const hasty = choice.calm !== true && this.random.percent(15);
    if (hasty) await this.#hurry(view);
    return this.#settle(choice.keepsFocus !== false || hasty);
  }

  async #hurry(view: View): Promise<void> {
    const key = this.random.pick(['Enter', 'Escape', 'Escape']);
    if (key === 'Enter') this.wishes.blindSubmit(view);
    this.#note(`and at once ${key}`);
    await this.person.page.keyboard.press(key);
  }

  #note(detail: string): void {
    if (detail) this.#log.push(`${this.#log.pop() ?? ''}: ${detail}`);
  }

  #choose(choices: readonly Choice[]): Choice {
    let place = this.random.below(choices.reduce((sum, { weight }) => sum + weight, 0));
    const found = choices.find(({ weight }) => (place -= weight) < 0);
    assert.ok(found);
    return found;
  }

  /** Waits until nothing goes on any more, and looks at what there is. */
  async #settle(keepsFocus = false): Promise<View> {
    const view = await this.#quiet();
    const news = this.#takeNews(view);
    this.#describe(view, news);
    if (view.step === 'success') await this.#arrive();
    const { network, wishes } = this;
    const problems = await this.#visitor.takeProblems();
    assert.deepEqual(brokenRules({ view, network, wishes, news, keepsFocus, problems }), []);
    if (!view.busy) wishes.fulfil();
    return view.step === 'success' ? this.#again() : view;
  }

  #takeNews(view: View): Sent[] {
    const news = this.network.sent.slice(this.#seen);
    this.#seen = this.network.sent.length;
    const { wishes } = this;
    for (const { kind, phone } of news) {
      if (kind === 'verify') wishes.checks--;
      else {
        wishes.sends--;
        // A national number may be submitted before its country is known: that is on screen afterwards, if not gone on.
        if (wishes.number === undefined) {
          wishes.numbers.add(meant(view.text, view.callingCode) ?? '');
          wishes.completed(phone);
        }
        if (wishes.blind || wishes.number === undefined) wishes.number = phone;
      }
    }
    return news;
  }

  #describe(view: View, news: readonly Sent[]): void {
    for (const { kind, phone, code } of news) this.#log.push(`   => ${kind} ${phone} ${code}`);
    const { open, step, busy, label, shown, message, text, code } = view;
    this.#log.push(`   ${open ? 'open' : 'closed'}, ${step}${busy ? ', busy' : ''} [${label}] ${shown} "${message}"`);
    this.#note(`text ${view.callingCode} "${text}", code "${code}", focus on ${view.focus} ${view.innerFocus}`);
  }

  /** Twice, since what came of the first pause may call for another one. */
  async #quiet(): Promise<View> {
    const first = await this.#pause();
    return first.step === 'success' ? first : this.#pause();
  }

  async #pause(): Promise<View> {
    const { page } = this.person;
    let before: View | undefined;
    try {
      await passTime(page, PAUSE);
      for (let i = 0; i < PATIENCE; i++) {
        const view = await look(page);
        const isDone = this.network.isQuiet && view.busy === this.network.isHolding;
        if (view.step === 'success' || (isDone && JSON.stringify(view) === JSON.stringify(before))) return view;
        before = view;
      }
    } catch (error) {
      // On the way to the callback, pages cannot be looked at.
      if (!/destroyed|navigat/.test(String(error))) throw error;
      return SIGNED_IN;
    }
    assert.fail(`It does not come to rest: ${JSON.stringify(before)}`);
  }

  /** The page after the login names the number whose code was checked. */
  async #arrive(): Promise<void> {
    const { page } = this.person;
    await page.waitForURL('**/callback?*');
    await page.getByRole('heading', { name: 'Signed in' }).waitFor();
    assert.equal(await this.#visitor.claim('phone_number'), this.network.sent.at(-1)?.phone);
    this.#log.push('   signed in');
    this.#logins++;
  }

  async #again(): Promise<View> {
    if (this.random.percent(50)) await this.visit();
    else await this.person.page.goBack();
    return this.#settle();
  }

  /** From wherever the person got to, the login can be finished. */
  async #finish(): Promise<void> {
    const { logins, network } = { logins: this.#logins, network: this.network };
    network.fate = undefined;
    if (network.offline) await this.setOffline(false);
    await network.release();
    let view = await this.#settle();
    for (let left = 8; left > 0 && this.#logins === logins; left--) {
      await this.wait(31);
      view = await this.#do(lastChoice(this, view), view);
    }
    assert.equal(this.#logins, logins + 1, 'The login could not be finished');
  }
}
