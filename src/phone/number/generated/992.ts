// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'TJ': {"idd":"810","pattern":"(?:[0-57-9]\\d|66)\\d{7}","lengths":[9],"mobile":["(?:33[03-9]|4(?:1[18]|4[02-479])|81[1-9])\\d{6}|(?:[09]\\d|1[0-27-9]|2[0-27]|3[08]|40|5[05]|66|7[0157-9]|8[07-9])\\d{7}"],"formats":[["(\\d{3})(\\d{2})(\\d{4})","$1 $2 $3",["44[02-479]|[34]7"]],["(\\d{2})(\\d{3})(\\d{4})","$1 $2 $3",["\\d"]]]},
};
