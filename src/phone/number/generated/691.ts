// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'FM': {"idd":"00","pattern":"(?:[39]\\d\\d|820)\\d{4}","lengths":[7],"mobile":["31(?:00[67]|208|309)\\d\\d|(?:3(?:[2357]0[1-9]|602|804|905)|(?:820|9[2-7]\\d)\\d)\\d{3}"],"formats":[["(\\d{3})(\\d{4})","$1 $2",["[389]"]]]},
};
