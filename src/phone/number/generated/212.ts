// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MA': {"idd":"00","pattern":"[5-8]\\d{8}","lengths":[9],"mobile":["(?:6(?:[0-79]\\d|8[0-247-9])|7(?:[016-8]\\d|2[0-8]|3[01]|5[0-5]))\\d{6}"],"formats":[["(\\d)(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4 $5",["[5-8]"],"0$1"]],"trunk":"0","leading":"[5-8]"},
  'EH': {"idd":"00","pattern":"[5-8]\\d{8}","lengths":[9],"mobile":["(?:6(?:[0-79]\\d|8[0-247-9])|7(?:[016-8]\\d|2[0-8]|3[01]|5[0-5]))\\d{6}"],"trunk":"0"},
};
