// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  '001': {"pattern":"(?:00|[1-9]\\d)\\d{6}","lengths":[8],"mobile":["(?!)"],"formats":[]},
};
