// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  '001': {"pattern":"(?:[1-4]\\d|51)\\d{6,10}","lengths":[8,9,10,11,12],"mobile":["(?!)"],"formats":[]},
};
