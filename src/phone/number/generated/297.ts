// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'AW': {"idd":"00","pattern":"(?:[25-79]\\d\\d|800)\\d{4}","lengths":[7],"mobile":["(?:290|5[69]\\d|6(?:[03]0|22|4[0-2]|[69]\\d)|7(?:[34]\\d|7[07])|9(?:6[45]|9[4-8]))\\d{4}"],"formats":[["(\\d{3})(\\d{4})","$1 $2",["[25-9]"]]]},
};
