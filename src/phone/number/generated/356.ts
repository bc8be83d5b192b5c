// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MT': {"idd":"00","pattern":"3550\\d{4}|(?:[2579]\\d\\d|800)\\d{5}","lengths":[8],"mobile":["(?:7(?:210|[79]\\d\\d)|9(?:[29]\\d\\d|69[67]|8(?:1[1-3]|89|97)))\\d{4}"],"formats":[["(\\d{4})(\\d{4})","$1 $2",["[2357-9]"]]]},
};
