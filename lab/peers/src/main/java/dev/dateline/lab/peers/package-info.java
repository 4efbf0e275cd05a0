/** Never shipped: Dateline beside CoreNLP (SUTime, its name taggers) and HeidelTime, which are GPL-3. */
package dev.dateline.lab.peers;
