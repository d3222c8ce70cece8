export interface Config {
  /** The demo's own settings; app-config.demo.yaml sets them. */
  demo?: {
    /**
     * Who a visitor can enter as. Works in development only.
     * @deepVisibility frontend
     */
    personas?: Array<{
      /** What the sign-in page sends. */
      id: string;
      /** What the sign-in page says first, for example "Engineer". */
      title: string;
      /** Whom the visitor becomes and what they can try. */
      description: string;
      /** A user of the sample catalog. */
      userEntityRef: string;
    }>;
  };
}
