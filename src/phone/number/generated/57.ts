// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'CO': {"idd":"00(?:4(?:[14]4|56)|[579])","pattern":"(?:46|60\\d\\d)\\d{6}|(?:1\\d|[39])\\d{9}","lengths":[8,10,11],"mobile":["333301[0-5]\\d{3}|3333(?:00|2[5-9]|[3-9]\\d)\\d{4}|(?:3(?:24[1-9]|3(?:00|3[0-24-9]))|9408)\\d{6}|3(?:0[0-5]|1\\d|2[0-3]|5[01]|70)\\d{7}",[10]],"formats":[["(\\d{3})(\\d{7})","$1 $2",["3[0-357]|94"]]],"trunk":"0","trunkPattern":"0([3579]|4(?:[14]4|56))?"},
};
