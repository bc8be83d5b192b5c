// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'AC': {"idd":"00","pattern":"(?:[01589]\\d|[2-467])\\d{4}","lengths":[5,6],"mobile":["[2-47]\\d{4}",[5]]},
};
