// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'GI': {"idd":"00","pattern":"(?:[25]\\d|60)\\d{6}","lengths":[8],"mobile":["5251[0-4]\\d{3}|(?:5(?:[146-8]\\d\\d|250)|60(?:1[01]|6\\d))\\d{4}"],"formats":[]},
};
