/** A small pretrained encoder, fine-tuned to label names: at training time only, nothing of it ships. */
package dev.dateline.lab.peers.encoder;
