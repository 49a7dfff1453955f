export * as Conversation from './Conversation';
