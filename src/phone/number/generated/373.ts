// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MD': {"idd":"00","pattern":"(?:[235-7]\\d|[89]0)\\d{6}","lengths":[8],"mobile":["562\\d{5}|(?:6\\d|7[16-9])\\d{6}"],"formats":[["(\\d{3})(\\d{2})(\\d{3})","$1 $2 $3",["[25-7]"],"0$1"]],"trunk":"0"},
};
