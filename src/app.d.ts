declare global {
  namespace App {
    interface PageData {
      /** Hash of the content of the data package. */
      version?: string;
    }
  }
}

export {};
