// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'AM': {"idd":"00","pattern":"(?:[1-489]\\d|55|60|77)\\d{6}","lengths":[8],"mobile":["(?:33|4[1349]|55|77|88|9[13-9])\\d{6}"],"formats":[["(\\d{2})(\\d{6})","$1 $2",["[3-9]"],"0$1"]],"trunk":"0"},
};
