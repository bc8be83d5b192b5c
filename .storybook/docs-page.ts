import { Controls, Description, Stories, Title } from '@storybook/addon-docs/blocks';
import { createElement, Fragment, type ReactElement } from 'react';

/** The stories first: the tables are long, and the same on every page. */
export function docsPage(): ReactElement {
  return createElement(
    Fragment,
    null,
    createElement(Title),
    createElement(Description),
    createElement(Stories),
    createElement(Controls),
  );
}
