// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CU': {"idd":"119","pattern":"(?:[2-7]|8\\d\\d)\\d{7}|[2-47]\\d{6}|[34]\\d{5}","lengths":[6,7,8,10],"mobile":["(?:5\\d|6[2-4])\\d{6}",[8]],"formats":[["(\\d)(\\d{7})","$1 $2",["[56]"],"0$1"]],"trunk":"0"},
};
