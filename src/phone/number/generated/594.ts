// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'GF': {"idd":"00","pattern":"(?:694\\d|7093)\\d{5}|(?:59|[89]\\d)\\d{7}","lengths":[9],"mobile":["(?:694(?:[0-249]\\d|3[0-8])|7093[0-3])\\d{4}"],"formats":[["(\\d{3})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[5-7]|80[6-9]|9[47]"],"0$1"]],"trunk":"0"},
};
