// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'BJ': {"idd":"00","pattern":"01\\d{8}","lengths":[10],"mobile":["01(?:2[5-9]|[4-69]\\d)\\d{6}"],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4 $5",["0"]]]},
};
