// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'RE': {"idd":"00","pattern":"709\\d{6}|(?:26|[689]\\d)\\d{7}","lengths":[9],"mobile":["(?:69(?:2\\d\\d|3(?:[06][0-6]|1[0-3]|2[0-2]|3[0-39]|4\\d|5[0-5]|7[0-37]|8[0-8]|9[0-479]))|7092[0-3])\\d{4}"],"formats":[["(\\d{3})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[26-9]"],"0$1"]],"trunk":"0"},
  'YT': {"idd":"00","pattern":"(?:639\\d|7093)\\d{5}|(?:26|80|9\\d)\\d{7}","lengths":[9],"mobile":["(?:639(?:0[0-79]|1[019]|[267]\\d|3[09]|40|5[05-9]|9[04-79])|7093[5-7])\\d{4}"],"trunk":"0"},
};
