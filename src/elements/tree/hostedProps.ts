import type { ConversationSource } from '../../call/sources/ConversationSource';
import { fromServer } from '../../call/sources/fromServer';
import type { HostedProps } from '../../components/hosted/hosted';
import type { Deployment } from '../../protocol/Deployment';
import type { ToolCallEvent } from '../../protocol/TavusEvent';
import type { ElementConfig } from '../contract/ElementConfig';
import { errorEvent } from '../contract/errorEvent';
import type { TavusEventMap } from '../contract/TavusEventMap';
import { appearanceOf } from '../shell/appearance';
import type { Emit } from './Tree';

/** Converts an element's attributes and properties to component props whose callbacks dispatch the element's events. */
export function hostedProps(
  config: ElementConfig,
  deployment: Deployment | undefined,
  simulation: ConversationSource | undefined,
  emit: Emit,
): HostedProps {
  const { serverUrl, conversationalContext, customGreeting, memoryStores, baseUrl } = config;
  return {
    source:
      config.source ??
      simulation ??
      (serverUrl === undefined || config.conversationUrl !== undefined ? undefined : fromServer(serverUrl)),
    conversationUrl: config.conversationUrl,
    token: config.token,
    deploymentId: config.conversationUrl === undefined ? config.deploymentId : undefined,
    deploymentOptions: { baseUrl, conversationalContext, customGreeting, memoryStores },
    deployment,
    customization: config.overrideConfig,
    dailyOptions: {
      ...config.dailyOptions,
      ...(config.cameraOnStart === 'off' && { startVideoOff: true }),
    },
    labels: config.labels,
    locale: config.locale,
    theme: appearanceOf(config).theme,
    canvas: config.canvas === 'off' ? false : undefined,
    // The objects are what the page has written; a value that means nothing changes nothing.
    captions: config.captions as HostedProps['captions'],
    facePosition: config.facePosition,
    toolLabels: config.toolLabels as HostedProps['toolLabels'],
    onStateChange: (state) => emit('tavus:state-change', { state }),
    onStarted: ({ conversationId }) => emit('tavus:conversation-started', { conversationId }),
    onEnded: (ended) => emit('tavus:conversation-ended', { ...ended }),
    onError: (error) => emit('tavus:error', errorEvent(error, error.code)),
    onToolCall: (call) => emit('tavus:tool-call', toolCallDetail(call)),
  };
}

function toolCallDetail(call: ToolCallEvent): TavusEventMap['tavus:tool-call'] {
  const { name, rawArguments, toolCallId, seq, turnIdx } = call;
  return {
    name,
    arguments: typeof rawArguments === 'string' ? rawArguments : JSON.stringify(rawArguments ?? {}),
    ...(toolCallId !== undefined && { tool_call_id: toolCallId }),
    ...(seq !== undefined && { seq }),
    ...(turnIdx !== undefined && { turn_idx: turnIdx }),
  };
}
