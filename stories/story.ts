import type { StoryObj } from '@storybook/web-components-vite';
import type { SmsLogin } from '../src/sms-login.js';
import { stage, staged } from './stage.js';
import type { State } from './states.js';

export type Story = StoryObj<Partial<SmsLogin>>;

/** A state that stands still. Its properties can be turned in the controls; then it begins anew. */
export function story(state: State): Story {
  return {
    args: state.props ?? {},
    render: (props) => stage({ ...state, props }),
    play: ({ canvasElement }) => staged(canvasElement),
  };
}
