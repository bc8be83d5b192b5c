// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'HR': {"idd":"00","pattern":"[2-69]\\d{8}|80\\d{5,7}|[1-79]\\d{7}|6\\d{6}","lengths":[7,8,9],"mobile":["9(?:(?:0[1-9]|[12589]\\d)\\d\\d|7(?:[0679]\\d\\d|5(?:[01]\\d|44|55|77|9[5-79])))\\d{4}|98\\d{6}",[8,9]],"formats":[["(\\d{2})(\\d{3})(\\d{3,4})","$1 $2 $3",["9"],"0$1"]],"trunk":"0"},
};
