// Office's globals are declared for the whole program; a lint rule keeps their use to excel/ and functions/.
/// <reference types="office-js" />
