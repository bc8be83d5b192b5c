// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  '001': {"pattern":"[1-9]\\d{7}","lengths":[8],"mobile":["(?!)"],"formats":[]},
};
