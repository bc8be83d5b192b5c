// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'KE': {"idd":"000","pattern":"(?:[17]\\d\\d|900)\\d{6}|(?:2|80)0\\d{6,7}|[4-6]\\d{6,8}","lengths":[7,8,9,10],"mobile":["(?:1(?:0[0-8]|[18]\\d|2[014]|3[05-9]|4[0-6])|7\\d\\d)\\d{6}",[9]],"formats":[["(\\d{3})(\\d{6})","$1 $2",["[17]"],"0$1"]],"trunk":"0"},
};
