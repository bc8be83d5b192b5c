// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'PW': {"idd":"01[12]","pattern":"(?:[24-8]\\d\\d|345|900)\\d{4}","lengths":[7],"mobile":["(?:(?:46|83)[0-5]|(?:6[2-4689]|78)0)\\d{4}|(?:45|77|88)\\d{5}"],"formats":[["(\\d{3})(\\d{4})","$1 $2",["[2-9]"]]]},
};
