import { callingCodes } from '../../../src/phone/number/countries.js';
import { loadPlans } from '../../../src/phone/number/library.js';

/** Loads the numbering plans of the whole world, so that every number can be read at once. */
export async function loadAllPlans(this: Mocha.Context): Promise<void> {
  this.timeout(60_000);
  await Promise.all(callingCodes().map(loadPlans));
}
