// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'SM': {"idd":"00","pattern":"(?:0549|[5-7]\\d)\\d{6}","lengths":[8,10],"mobile":["6[16]\\d{6}",[8]],"formats":[["(\\d{2})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[5-7]"]]],"trunkPattern":"([89]\\d{5})$","trunkTransform":"0549$1"},
};
