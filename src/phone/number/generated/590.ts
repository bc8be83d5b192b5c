// Written by scripts/update-numbers.ts from the metadata of libphonenumber-js: do not edit.
import type { Plans } from '../plan.js';

export const plans: Plans = {
  'GP': {"idd":"00","pattern":"7090\\d{5}|(?:[56]9|[89]\\d)\\d{7}","lengths":[9],"mobile":["(?:69(?:0\\d\\d|1(?:2[2-9]|3[0-5]))|7090[0-4])\\d{4}"],"formats":[["(\\d{3})(\\d{2})(\\d{2})(\\d{2})","$1 $2 $3 $4",["[5-79]|80[6-9]"],"0$1"]],"trunk":"0"},
  'BL': {"idd":"00","pattern":"7090\\d{5}|(?:[56]9|[89]\\d)\\d{7}","lengths":[9],"mobile":["(?:69(?:0\\d\\d|1(?:2[2-9]|3[0-5]))|7090[0-4])\\d{4}"],"trunk":"0"},
  'MF': {"idd":"00","pattern":"7090\\d{5}|(?:[56]9|[89]\\d)\\d{7}","lengths":[9],"mobile":["(?:69(?:0\\d\\d|1(?:2[2-9]|3[0-5]))|7090[0-4])\\d{4}"],"trunk":"0"},
};
