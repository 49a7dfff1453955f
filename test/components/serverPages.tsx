import type { ComponentType, ReactElement } from 'react';
import {
  Conversation,
  fromDeployment,
  fromServer,
  TavusConversation,
  TavusProvider,
  TavusWidget,
} from '../../src';
import { simulate } from '../../src/simulator';

type AnyPart = ComponentType<Record<string, unknown>>;

const parts = Object.entries(Conversation) as [string, AnyPart][];

/** The pages that a server renders and a browser then hydrates: whole conversations, and each part on its own. */
export const serverPages: Readonly<Record<string, ReactElement>> = {
  'a conversation': <TavusConversation source={fromServer('/api/tavus')} theme="dark" locale="de" />,
  'a conversation with a preview': (
    <TavusConversation
      source={fromDeployment('d1')}
      hairCheck
      microphone="push-to-talk"
      preview={{ title: 'Mira', description: 'Ask her anything.' }}
    />
  ),
  'a simulated conversation': <TavusConversation source={simulate()} />,
  'a widget': <TavusWidget deploymentId="d1" label="Talk to Mira" greeting="Hello!" />,
  ...Object.fromEntries(
    parts.map(([name, Part]) => [
      `the part ${name}`,
      <TavusProvider key={name} conversationUrl="https://tavus.daily.co/c1">
        <Part kind="microphone" title="Mira" />
      </TavusProvider>,
    ]),
  ),
};
