// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'BA': {"idd":"00","pattern":"6\\d{8}|(?:[35689]\\d|49|70)\\d{6}","lengths":[8,9],"mobile":["6040\\d{5}|6(?:03|[1-356]|44|7\\d)\\d{6}"],"formats":[["(\\d{2})(\\d{3})(\\d{3})","$1 $2 $3",["6[1-3]|[7-9]"],"0$1"],["(\\d{2})(\\d{3})(\\d{3})","$1 $2-$3",["[3-5]|6[56]"],"0$1"],["(\\d{2})(\\d{2})(\\d{2})(\\d{3})","$1 $2 $3 $4",["6"],"0$1"]],"trunk":"0"},
};
