/** Token that publishes. */
export const PUBLISHER_TOKEN = 'benchmark-publisher-token';
