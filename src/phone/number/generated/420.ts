// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CZ': {"idd":"00","pattern":"(?:[2-578]\\d|60)\\d{7}|9\\d{8,11}","lengths":[9,10,11,12],"mobile":["7060\\d{5}|(?:60[1-8]|7(?:0[2-5]|19|[2379]\\d))\\d{6}",[9]],"formats":[["(\\d{3})(\\d{3})(\\d{3})","$1 $2 $3",["[2-8]|9[015-7]"]]]},
};
