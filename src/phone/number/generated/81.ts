// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'JP': {"idd":"010","pattern":"00[1-9]\\d{6,14}|[25-9]\\d{9}|(?:00|[1-9]\\d\\d)\\d{6}","lengths":[8,9,10,11,12,13,14,15,16,17],"mobile":["[6-9]0[1-9]\\d{7}",[10]],"formats":[["(\\d{2})(\\d{4})(\\d{4})","$1-$2-$3",["[25-9]"],"0$1"]],"trunk":"0","trunkPattern":"(000[2569]\\d{4,6})$|(?:(?:003768)0?)|0","trunkTransform":"$1"},
};
