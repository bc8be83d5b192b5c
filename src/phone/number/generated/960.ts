// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'MV': {"idd":"0(?:0|19)","pattern":"(?:800|9[0-57-9]\\d)\\d{7}|[34679]\\d{6}","lengths":[7,10],"mobile":["(?:46[46]|[79]\\d\\d)\\d{4}",[7]],"formats":[["(\\d{3})(\\d{4})","$1-$2",["[34679]"]]]},
};
